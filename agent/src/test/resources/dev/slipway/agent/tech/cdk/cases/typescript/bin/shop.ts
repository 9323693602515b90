#!/usr/bin/env node
import * as cdk from 'aws-cdk-lib';
import { WebStack } from '../lib/web-stack';

const app = new cdk.App();
const network = new NetworkStack(app, 'Shop-Network');
new WebStack(
  app,
  "Shop-Web",
  { network },
);
// new OldStack(app, 'Gone');
new lib.DataStack(app, `Shop-${stage}`);
new lib.DataStackV2(app, `Shop-Data`);
new Stage(app, 'Prod');
