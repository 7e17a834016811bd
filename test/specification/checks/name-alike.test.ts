import { testRule } from './table';
import { job, sleep } from './verdicts';

testRule('name.alike', {
  caught: [
    ['services', { services: { 'auth-db': sleep, 'auth_db': sleep } }, "warning: services 'auth-db' and 'auth_db' differ only in '-' against '_', which names of variables do not tell apart"],
    ['a service and a job', { services: { 'auth-db': sleep }, jobs: { auth_db: job } }, "warning: service 'auth-db' and job 'auth_db' differ only in '-' against '_', which names of variables do not tell apart"],
    ['volumes', { volumes: { data: {}, Data: {} } }, "warning: volumes 'Data' and 'data' differ only in upper and lower case, which DNS and many disks do not tell apart"],
  ],
  passes: [
    ['other names', { services: { auth: sleep, auth2: sleep } }],
    ['one name in two sections', { services: { Data: sleep }, volumes: { data: {} } }],
  ],
});
