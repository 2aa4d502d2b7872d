// What Zapier's runtime loads, whatever "main" says; `npm run build` compiles index.ts to dist/.
module.exports = require('./dist/index.js');
