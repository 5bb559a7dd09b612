import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The parts of the browsable documentation, all served from here: it works offline and under a strict policy. */
export const assetNames = ['swagger-ui.css', 'swagger-ui-bundle.js', 'start.js'] as const;
export type AssetName = (typeof assetNames)[number];

export const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Groundplan API</title>
    <link rel="stylesheet" href="/docs/swagger-ui.css">
  </head>
  <body>
    <div id="documentation"></div>
    <script src="/docs/swagger-ui-bundle.js"></script>
    <script src="/docs/start.js"></script>
  </body>
</html>
`;

export const pagePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const start = `SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#documentation',
  deepLinking: true,
  validatorUrl: null,
});
`;

export const mediaTypes: Readonly<Record<AssetName, string>> = {
  'swagger-ui.css': 'text/css',
  'swagger-ui-bundle.js': 'text/javascript',
  'start.js': 'text/javascript',
};

export function readAsset(name: AssetName): Buffer {
  if (name === 'start.js') return Buffer.from(start);
  return readFileSync(fileURLToPath(import.meta.resolve(`swagger-ui-dist/${name}`)));
}
