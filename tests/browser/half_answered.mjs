// What was answered is not lost by going back, by reloading, by another language or by a dropped network; and what is
// sent again is one answer. Without a script the browser's own back keeps the fields.
import { accessible, assert, fits, guide, journey, picture, signIn } from "./house.mjs";

const QR = `/q/${guide.own_survey_qr}`;
const send = (page) => page.getByRole("button", { name: "Lähetä vastaukset" });
const step = (page) => page.locator(".progress span").innerText();

/** How many have answered, as the county's own people see it. */
async function answers(context) {
  const desk = await context.browser().newContext({ baseURL: new URL(context.pages()[0].url()).origin });
  const page = await desk.newPage();
  await signIn(page, guide.experience_manager);
  await page.goto("/tyopoyta/kyselyt/hammashoito?versio=1");
  const count = Number.parseInt(await page.locator(".title-row .state").innerText(), 10);
  await desk.close();
  return count;
}

/** Up to the last step of a phone. */
async function toTheEnd(page) {
  const next = page.getByRole("button", { name: "Seuraava" });
  while (await next.isVisible()) await next.tap();
}

const phone = { viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true };

await journey(phone, async (page, context) => {
  await page.goto(QR);
  const before = await answers(context);
  const token = await page.locator("[name=token]").inputValue();
  assert.equal(await step(page), "Vaihe 1 / 6");
  await page.locator("label", { has: page.locator("[name=own-k1][value='4']") }).tap();
  await page.waitForFunction(() => document.querySelector(".progress span").textContent === "Vaihe 2 / 6");
  // A critic is asked one thing more, and somebody who called another.
  await page.locator("label", { has: page.locator("[name=own-k2][value='3']") }).tap();
  await page.waitForFunction(() => document.querySelector(".progress span").textContent === "Vaihe 3 / 7");
  await page.locator(".now .scale label").first().tap();
  await page.waitForFunction(() => document.querySelector(".progress span").textContent === "Vaihe 4 / 8");
  assert.ok(await page.locator("#own-k4").isVisible());
  assert.equal(await page.locator(".condition").first().isVisible(), false, "the script says it by showing");
  await page.locator("#own-k4-field").fill("25");
  await fits(page);

  await page.goBack();
  assert.equal(await step(page), "Vaihe 3 / 8", "back goes one step");
  await page.reload();
  assert.equal(await page.locator("[name=token]").inputValue(), token, "it is still the same answer");
  assert.ok(await page.locator("[name=own-k1][value='4']").isChecked());
  assert.equal(await page.locator("#own-k4-field").inputValue(), "25");
  await page.getByRole("link", { name: "På svenska" }).tap();
  await page.waitForURL(`**/sv${QR}`);
  assert.ok(await page.locator("[name=own-k3][value='v1']").isChecked(), "in another language, too");
  await page.getByRole("link", { name: "Suomeksi" }).tap();
  await page.waitForURL(`**/fi${QR}`);

  // The network is gone before it is sent.
  await toTheEnd(page);
  await context.setOffline(true);
  await send(page).tap();
  await page.getByText("Vastauksia ei saatu lähetettyä.").waitFor();
  await accessible(page);
  await picture(page, "phone-not-sent");
  await context.setOffline(false);
  // And then it goes after the answer has arrived: nobody knows whether it did.
  await page.route(`**${QR}`, async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    await route.fetch({ maxRedirects: 0 });
    await route.abort("connectionreset");
  });
  await send(page).tap();
  await page.getByText("Vastauksia ei saatu lähetettyä.").waitFor();
  assert.equal(await answers(context), before + 1, "it had arrived");
  await page.unroute(`**${QR}`);
  await page.reload();
  await toTheEnd(page);
  await send(page).tap();
  await page.waitForURL("**/kiitos");
  assert.equal(await answers(context), before + 1, "sent three times, it is one answer");

  // The next visit is another answer, and begins empty.
  await page.goto(QR);
  assert.equal(await page.locator("input:checked").count(), 0);
  assert.notEqual(await page.locator("[name=token]").inputValue(), token);
  // What is to be mended comes back filled, without a new page.
  await page.getByRole("button", { name: "Seuraava" }).tap();
  await page.locator("[name=own-k2][value='9']").check({ force: true });
  await page.waitForFunction(() => document.querySelector(".progress span").textContent.startsWith("Vaihe 3 /"));
  await toTheEnd(page);
  await send(page).tap();
  const mends = page.locator(".mends");
  await mends.waitFor();
  assert.match(await mends.innerText(), /Millainen käynti oli kokonaisuutena/);
  assert.ok(await page.locator("[name=own-k2][value='9']").isChecked());
  assert.equal(await page.locator("#own-k7").isVisible(), false, "what does not apply stays away");
  await accessible(page);
  await page.locator("[name=own-k1][value='5']").check({ force: true });
  await send(page).tap();
  await page.waitForURL("**/kiitos");
  assert.equal(await answers(context), before + 2);
});

await journey({ javaScriptEnabled: false }, async (page) => {
  await page.goto(QR);
  assert.ok(await page.getByText("Vastaa, jos vastasit kohtaan").first().isVisible());
  await page.locator("[name=own-k1][value='2']").check({ force: true });
  await page.locator("#own-k7-field").fill("Odotin kauan.");
  await page.getByRole("link", { name: "Tietosuoja" }).click();
  await page.waitForURL("**/tietosuoja");
  await page.goBack();
  assert.ok(await page.locator("[name=own-k1][value='2']").isChecked(), "the browser's back keeps the fields");
  assert.equal(await page.locator("#own-k7-field").inputValue(), "Odotin kauan.");
  await page.locator("#own-k4-field").fill("paljon");
  // The browser may still bring the page to where it stood: a key finds its field wherever that is.
  await page.locator("[name=own-k3][value='v1']").press("Space");
  assert.ok(await page.locator("[name=own-k3][value='v1']").isChecked());
  await send(page).click();
  assert.match(await page.locator(".mends").innerText(), /kokonaisluku numeroina/);
  assert.equal(await page.locator("#own-k7-field").inputValue(), "Odotin kauan.");
  await page.locator("#own-k4-field").fill("20");
  await send(page).click();
  await page.waitForURL("**/kiitos");
});
