// The same without JavaScript: finding the place by a button, mending what is to be mended, reading the receipt.
import { assert, journey, receipt } from "./house.mjs";

await journey({ javaScriptEnabled: false }, async (page) => {
  await page.goto("/palaute");
  await page.getByRole("button", { name: "Lähetä palaute" }).click();
  const mends = page.locator(".mends a");
  assert.deepEqual(await mends.allInnerTexts(), [
    "Valitse, mitä palautteesi koskee. Jos et tiedä, valitse ”En tiedä”.",
    "Valitse ainakin yksi: millainen palautteesi on?",
    "Kirjoita palaute. Kenttä on tyhjä.",
  ]);

  await page.getByLabel("Mitä haluat sanoa?").fill("Labrassa meni tunti, vaikka oli aika varattuna.");
  await page.getByLabel("Moite").check();
  await page.getByLabel("Kirjoita paikka tai palvelu").fill("labra vuolleranta");
  await page.getByRole("button", { name: "Etsi" }).click();
  await page.getByLabel("Laboratorio, Vuolleranta").first().check();
  assert.equal(await page.getByLabel("Mitä haluat sanoa?").inputValue(), "Labrassa meni tunti, vaikka oli aika varattuna.");
  assert.ok(await page.getByLabel("Moite").isChecked());

  await page.getByLabel("Kyllä, ottakaa minuun yhteyttä").check();
  await page.getByLabel("Sähköposti").fill("aino.esimerkki");
  await page.getByRole("button", { name: "Lähetä palaute" }).click();
  assert.match(await page.locator(".mends").innerText(), /Tarkista sähköpostiosoite/);
  assert.equal(await page.getByLabel("Sähköposti").inputValue(), "aino.esimerkki");
  await page.getByLabel("Sähköposti").fill("aino@esimerkki.fi");
  await page.getByRole("button", { name: "Lähetä palaute" }).click();

  const code = await receipt(page);
  await page.goto("/palaute/seuranta");
  await page.getByLabel("Seurantakoodi").fill(code.toLowerCase().replaceAll("-", " "));
  await page.getByRole("button", { name: "Näytä palaute" }).click();
  assert.match(await page.locator("main").innerText(), /Labrassa meni tunti/);
});
