import { spawnSync } from 'node:child_process';
import { createHash, createHmac } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { bureauOpenApi } from '../../scripts/bureau-openapi';
import * as examples from '../../scripts/openapi/examples';
import * as boundary from '../../server/bureau/boundary/checked-answer';

const file = 'contract/bureau.openapi.json';
const text = readFileSync(file, 'utf8');
const document = JSON.parse(text);

describe('the file for integrators', () => {
  it('says what the contract says (npm run openapi:bureau writes it)', () => {
    expect(text).toBe(bureauOpenApi());
  });

  it('passes a public linter without an error or a warning, which finds a fault when there is one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'openapi-'));
    const faulty = join(folder, 'faulty.json');
    writeFileSync(faulty, text.replace('"plateType": "02"', '"plateType": 2'));
    const { stdout, status } = spawnSync(process.execPath, ['scripts/openapi/lint.mjs', file, faulty], {
      encoding: 'utf8',
    });
    expect(stdout).toMatch(/^contract\/bureau.openapi.json: 0 problems\n.*plateType/);
    expect(status).toBe(1);
    rmSync(folder, { recursive: true });
  });

  // With the words of the document alone: parts that end in newlines, HMAC-SHA256, lower-case hexadecimal.
  it.each(['request', 'answer'] as const)('holds a signed %s with every value on the way', (which) => {
    const { secret, secretHex, ...both } = document.components.securitySchemes.BureauSignature['x-signed-example'];
    const { parts, body, headers, ...steps } = both[which];
    const bytes = Buffer.concat(parts.map((part: string) => Buffer.from(`${part}\n`)));
    expect(Buffer.from(secret).toString('hex')).toBe(secretHex);
    expect(steps).toMatchObject({
      bodyBytes: Buffer.from(body).length,
      stringToSign: bytes.toString('utf8'),
      stringToSignHex: bytes.toString('hex'),
      stringToSignBytes: bytes.length,
      stringToSignSha256: createHash('sha256').update(bytes).digest('hex'),
      signature: createHmac('sha256', Buffer.from(secretHex, 'hex')).update(bytes).digest('hex'),
    });
    expect(headers['X-Bureau-Signature']).toBe(steps.signature);
    expect(parts.at(-1)).toBe(body);
  });

  it('has a scheme, a server, an operationId and the common refusals for every call', () => {
    const operations = [...Object.values(document.paths), ...Object.values(document.webhooks)].flatMap((path) =>
      Object.values(path as Record<string, { operationId: string; responses: object }>),
    );
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
    for (const { responses } of operations)
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(['200', '401', '409', '429', '500', '503']));
    expect(Object.keys(document.security[0]).sort()).toEqual(Object.keys(document.components.securitySchemes).sort());
    expect(document.servers).toHaveLength(1);
  });

  it('has examples that the service itself believes', () => {
    const now = new Date('2026-11-24T09:00:00+08:00');
    const { violations, decision, acceptedRecord, objectedRecord, licence } = examples;
    expect(boundary.checkedViolations(violations, examples.vehicleQuery, now)).toEqual(violations);
    expect(boundary.checkedDecision(decision, examples.decisionQuery.number, now)).toEqual(decision);
    expect(boundary.checkedAcceptance(acceptedRecord, examples.acceptRecord.recordNo, now)).toEqual(acceptedRecord);
    expect(boundary.checkedObjection(objectedRecord, 'plate_misread')).toEqual(objectedRecord);
    expect(boundary.checkedLicence(licence)).toEqual(licence);
    expect(boundary.checkedWriteBack(examples.writtenBack, examples.writeBack)).toEqual(examples.writtenBack);
    expect(boundary.checkedBooked(examples.booked, examples.bookedQuery.day)).toEqual(examples.booked);
    expect(boundary.readablePush(JSON.stringify(examples.pushed), now)?.pushed).toEqual(examples.pushed);
  });
});
