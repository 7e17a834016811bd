import io.github.cdkcompose.App;
import io.github.cdkcompose.Findings;
import io.github.cdkcompose.Image;
import io.github.cdkcompose.Port;
import io.github.cdkcompose.RedisCache;
import io.github.cdkcompose.Service;
import io.github.cdkcompose.Size;
import io.github.cdkcompose.Stack;
import java.util.List;

public class Mistakes {
  public static void main(String[] args) {
    App app = new App();
    Stack shop = new Stack(app, "shop");

    attempt(() -> RedisCache.Builder.create(shop, "cache").maxMemory(Size.mebibytes(1)).build());

    for (String name : List.of("api", "admin")) {
      Service.Builder.create(shop, name)
          .image(Image.of("ghcr.io/acme/web", "latest"))
          .ports(List.of(Port.tcp(80).publishedOn(8080)))
          .build();
    }
    Findings.of(shop).warn("acme:owner.missing", "nobody answers for this stack", "say who in its description");
    attempt(app::synth);
  }

  private static void attempt(Runnable call) {
    try {
      call.run();
    } catch (RuntimeException error) {
      System.out.println(error.getMessage() + "\n");
    }
  }
}
