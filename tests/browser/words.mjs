// A client searches in words that lead nowhere; the administrator sees them and gives them to a place; the search finds it.
import { accessible, assert, guide, journey, picture, signIn } from "./house.mjs";

await journey({}, async (page, context) => {
  await page.goto("/palaute");
  const settled = page.waitForRequest((request) => request.url().includes("settled=1"));
  await page.locator("#search").pressSequentially("kvaakkula");
  await settled;

  const desk = await context.newPage();
  await signIn(desk, guide.administrator);
  await desk.getByRole("link", { name: "Ylläpito", exact: true }).click();
  await accessible(desk);
  await desk.getByRole("link", { name: "Katso, mitä on haettu eikä löydetty" }).click();
  // Counts reach the store every few seconds.
  while (!(await desk.getByRole("heading", { name: "kvaakkula" }).count())) await desk.reload();
  const row = desk.locator("li", { has: desk.getByRole("heading", { name: "kvaakkula" }) });
  await row.getByLabel("Kohteen nimi").fill("Lahdenperän hammashoitola");
  await picture(desk, "missed");
  await row.getByRole("button", { name: "Lisää kohteelle" }).click();
  await desk.getByRole("status").filter({ hasText: "Sana on lisätty kohteelle Lahdenperän hammashoitola" }).waitFor();
  await accessible(desk);
  assert.equal(await desk.getByRole("heading", { name: "kvaakkula" }).count(), 0);

  await page.goto("/palaute");
  await page.locator("#search").fill("kvaakkula");
  await page.locator("[data-found] input[value=suu-lahdenpera]").check();

  await desk.goto("/tyopoyta/kohteet?hae=kvaakkula");
  await desk.getByRole("link", { name: "Lahdenperän hammashoitola" }).click();
  const words = desk.getByLabel("Hakusanat suomeksi");
  assert.match(await words.inputValue(), /kvaakkula/);
  await words.fill(`${await words.inputValue()}\nkvaakkulala`);
  await desk.getByRole("button", { name: "Tallenna hakusanat" }).click();
  await desk.getByRole("status").filter({ hasText: "Hakusanat on tallennettu" }).waitFor();
  await desk.getByLabel("Mitä asiakas voisi kirjoittaa?").fill("kvaakkulala");
  await desk.getByRole("button", { name: "Kokeile" }).click();
  await desk.locator(".found strong", { hasText: "Lahdenperän hammashoitola" }).waitFor();
  await accessible(desk);
  await picture(desk, "target");
});
