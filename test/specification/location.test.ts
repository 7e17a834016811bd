import { locate } from '../../src/specification/location';
import { definitionOf, project } from '../../src/specification/table';

const inService = (path: string) => locate(definitionOf('services'), path.split('/'));

describe('locate', () => {
  test('takes both spellings and gives that of docker-compose.yml', () => {
    expect(inService('healthcheck/startInterval').path).toEqual(['healthcheck', 'start_interval']);
    expect(inService('healthcheck/start_interval').row?.member).toBe('startInterval');
    expect(inService('buildSpec/noCache').path).toEqual(['build', 'no_cache']);
    expect(inService('build/no_cache').path).toEqual(['build', 'no_cache']);
  });

  test('leaves the keys of users as they are, and says that it is among them', () => {
    expect(inService('environment/dbName')).toMatchObject({ path: ['environment', 'dbName'], insideUserMap: true });
    expect(inService('networks/frontNet/driverOpts/someKey')).toMatchObject({ path: ['networks', 'frontNet', 'driver_opts', 'someKey'], insideUserMap: true });
    expect(inService('networks/frontNet/gwPriority')).toMatchObject({ path: ['networks', 'frontNet', 'gw_priority'], insideUserMap: false });
    expect(inService('storage_opt/any').form).toBeUndefined();
  });

  test('goes into lists by index', () => {
    expect(inService('ports/0/hostIp').path).toEqual(['ports', '0', 'host_ip']);
    expect(inService('ports/first').problem?.message).toBe("'ports' is a list, so 'first' leads nowhere");
    expect(inService('command/01').problem?.fix).toBe('write an index, or set the whole list');
  });

  test('says when a path goes on below a scalar', () => {
    expect(inService('image/tag').problem?.message).toBe("'image' takes text, so 'tag' leads nowhere");
  });

  test('suggests the key that was meant', () => {
    expect(inService('capDrp').problem?.message).toBe("'capDrp' is no key of the Compose Specification; did you mean 'cap_drop'?");
    expect(inService('deploy/resources/limit').problem?.message).toBe(
      "'deploy.resources.limit' is no key of the Compose Specification; did you mean 'limits'?",
    );
  });

  test('lets anything stand below an x- key, where the schema has those', () => {
    expect(inService('x-team/a/b')).toEqual({ path: ['x-team', 'a', 'b'], insideUserMap: false });
    expect(inService('blkio_config/x-team').problem).toBeDefined();
  });

  test('refuses x- keys that the loader would drop', () => {
    expect(inService('labels/x-team').problem).toMatchObject({
      message: "the key 'x-team' begins with 'x-', so Docker Compose takes it for an extension and drops it",
      fix: "set 'labels' to a list of 'KEY=value'",
    });
    expect(inService('depends_on/x-db/condition').problem).toBeUndefined();
  });

  test('starts anywhere', () => {
    expect(locate(project, ['services', 'api', 'capAdd']).path).toEqual(['services', 'api', 'cap_add']);
    expect(locate(project, []).path).toEqual([]);
  });
});
