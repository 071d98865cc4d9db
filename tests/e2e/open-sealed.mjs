// Opens a sealed backup without the app: node open-sealed.mjs FILE > backup.json
// The passphrase comes in by the keyboard: type it, then Enter and Ctrl D (on Windows Enter, Ctrl Z and Enter).
import { createDecipheriv, pbkdf2Sync } from 'node:crypto';
import { readFileSync } from 'node:fs';

const { data, ...header } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const passphrase = readFileSync(0, 'utf8').replace(/\r?\n$/, '').normalize('NFC');
const salt = Buffer.from(header.kdf.salt, 'base64');
const key = pbkdf2Sync(passphrase, salt, header.kdf.rounds, 32, 'sha256');
const sealed = Buffer.from(data, 'base64');
const cipher = createDecipheriv('aes-256-gcm', key, Buffer.from(header.cipher.iv, 'base64'));
cipher.setAAD(Buffer.from(JSON.stringify(header)));
cipher.setAuthTag(sealed.subarray(-16));
const backup = Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]);
process.stdout.write(backup);
