// Reads manifests as JSON and says of each what Kubernetes' schemas have against it. Plain JavaScript: the schemas come as a module.
import { text } from 'node:stream/consumers';
import { Deployment } from 'kubernetes-models/apps/v1';
import { NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1';
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1';
import { Service } from 'kubernetes-models/v1';

const kinds = { Deployment, NetworkPolicy, PodDisruptionBudget, Service };
const against = (manifest) => {
  try {
    new kinds[manifest.kind](manifest).validate();
    return 'nothing';
  } catch (error) {
    return error.message;
  }
};
process.stdout.write(JSON.stringify(JSON.parse(await text(process.stdin)).map(against)));
