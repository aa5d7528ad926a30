// A close one begins a feedback, is asked whether it is a safety matter, tells of it by its own form without a name and
// without JavaScript; its reader looks into it and closes it, and a handler never sees it.
import { accessible, assert, guide, journey, picture, receipt, signIn } from "./house.mjs";

let code;
const WORDS = "Isälle annettiin väärä lääke osastolla. Huomasin sen vasta illalla.";

await journey({ javaScriptEnabled: false }, async (page) => {
  await page.goto("/palaute");
  await page.getByLabel("Mitä haluat sanoa?").fill(WORDS);
  await page.getByLabel("Moite").check();
  await page.getByLabel("Kirjoita paikka tai palvelu").fill("osasto 1");
  await page.getByRole("button", { name: "Etsi" }).click();
  await page.locator("[name=target][value=os-1]").first().check();
  await page.getByRole("button", { name: "Lähetä palaute" }).click();
  await page.getByRole("heading", { name: "Onko kyse tästä?" }).waitFor();
  await page.getByRole("button", { name: "Siirry ilmoitukseen" }).click();
  await page.getByRole("heading", { name: "Ilmoita vaaratapahtumasta" }).waitFor();
  assert.equal(await page.getByLabel("Mitä tapahtui?").inputValue(), WORDS);
  assert.ok(await page.locator("[name=target][value=os-1]").first().isChecked());
  await page.getByRole("button", { name: "Lähetä ilmoitus" }).click();
  assert.match(await page.locator(".mends").innerText(), /Kirjoita päivä/);
  await page.getByLabel("En muista tarkkaan").check();
  await page.getByLabel("Haittaa aiheutui").check();
  await page.getByLabel("Kohtalainen").check();
  await page.getByLabel("Läheinen").check();
  await page.getByRole("button", { name: "Lähetä ilmoitus" }).click();
  code = await receipt(page);
  assert.match(await page.locator("main").innerText(), /emme ota sinuun yhteyttä/);
});

await journey({}, async (page, context) => {
  await signIn(page, guide.safety_reader);
  await page.waitForURL("**/tyopoyta/vaaratilanteet");
  await page.getByRole("link", { name: /Isälle annettiin väärä lääke/ }).click();
  const address = page.url();
  await page.getByRole("button", { name: "Ota selvitykseen" }).click();
  await page.getByLabel("Muistiinpano").fill("Pyysin osastolta selvityksen.");
  await page.getByRole("button", { name: "Tallenna muistiinpano" }).click();
  await page.getByText("Pyysin osastolta selvityksen.").waitFor();
  await accessible(page);
  await page.locator("summary").click();
  await page.getByLabel("Mitä tehtiin?").fill("Lääkkeet tarkistaa nyt toinen hoitaja.");
  await page.getByLabel("Vastaus ilmoittajalle").fill("Kiitos. Tarkistamme lääkkeet nyt kahdesti.");
  await page.getByLabel("Kyllä").check();
  await picture(page, "safety-close");
  await page.getByRole("button", { name: "Päätä selvitys" }).click();
  await page.getByText("Päätetty").waitFor();
  assert.match(await page.locator(".steps").innerText(), /luki[\s\S]*otti selvitykseen[\s\S]*päätti selvityksen/);
  await page.goto("/tyopoyta/vaaratilanteet?tila=closed");
  await page.getByRole("link", { name: /Isälle annettiin väärä lääke/ }).waitFor();

  await context.clearCookies();
  await signIn(page, guide.experience_manager);
  assert.equal((await page.goto(address)).status(), 404);
  assert.equal((await page.goto("/tyopoyta/vaaratilanteet")).status(), 404);
});

// Who told reads the reply by the code, and nothing of what was told stands there.
await journey({ javaScriptEnabled: false }, async (page) => {
  await page.goto("/palaute/seuranta");
  await page.getByLabel("Seurantakoodi").fill(code);
  await page.getByRole("button", { name: "Näytä palaute" }).click();
  await page.getByText("Ilmoituksesi on käsitelty.").waitFor();
  const told = await page.locator("main").innerText();
  assert.match(told, /Tarkistamme lääkkeet nyt kahdesti/);
  assert.doesNotMatch(told, /väärä lääke|toinen hoitaja|selvityksen/);
});
