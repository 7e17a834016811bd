import type { ServiceProps } from '../../resources';
import { Image } from '../../resources';
import type { ProductImage } from '../images';
import { tryRelease } from '../images';
import type { PartProps } from '../part-props';

/** What the container of a part has from the options that all parts share. */
export function partContainer(props: PartProps, product: ProductImage, major: string = product.defaultMajor): ServiceProps {
  const { serviceName, containerName, networks, ports, profiles } = props;
  const image = props.image ?? Image.of(product.repository, tryRelease(product, major)?.tag ?? major);
  return { image, user: props.user ?? dataOwner(product, image), serviceName, containerName, networks, ports, profiles };
}

/** The Debian flavours of the official images have tags that do not say so; an image that has no tag is taken for what the library itself runs. */
function dataOwner(product: ProductImage, { tag }: Image): string {
  return tag === undefined || tag.includes('alpine') ? product.alpineUser : product.debianUser;
}
