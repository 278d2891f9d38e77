// Check EPUB files with DAISY Ace: `node ace.cjs NODE_MODULES FILE...` prints for each what it found.
const { createRequire } = require('node:module')
const { tmpdir } = require('node:os')
const { mkdtempSync } = require('node:fs')
const { join } = require('node:path')

const [modules, ...files] = process.argv.slice(2)
const from = createRequire(join(modules, 'none.js'))
const ace = from('@daisy/ace-core')
const runner = from('@daisy/ace-axe-runner-puppeteer')

const violations = report =>
  report.assertions.flatMap(page => page.assertions.map(one => `${page['earl:testSubject'].url}: ${one['earl:test']['dct:title']}: ${one['earl:result']['dct:description']}`))

async function main() {
  const told = []
  for (const file of files) {
    const outdir = mkdtempSync(join(tmpdir(), 'ace-'))
    await ace(file, { cwd: process.cwd(), outdir, silent: true, initLogger: true, lang: 'en' }, runner)
    const report = require(join(outdir, 'report.json'))
    told.push({ outcome: report['earl:result']['earl:outcome'], violations: violations(report) })
  }
  process.stdout.write(JSON.stringify(told))
}

main().then(() => process.exit(0), error => { console.error(error); process.exit(1) })
