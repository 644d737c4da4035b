import { chromium } from '@playwright/test';
const b = await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox']});
const urls=process.argv.slice(2);
for (const [w,t] of [[1440,'light'],[360,'dark']]) {
const c = await b.newContext({viewport:{width:w,height:900},colorScheme:t});
for (const u of urls){const p=await c.newPage(); await p.goto('http://localhost:4470'+u); await p.waitForTimeout(900); await p.screenshot({path:`/tmp/s${u.replace(/\//g,'_')}${w}.png`,fullPage:true}); await p.close();}}
await b.close();
