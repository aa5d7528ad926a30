// A form in which the hidden field was filled in gets its receipt and is set aside; a handler sees that it is feedback.
import { accessible, assert, guide, journey, picture, receipt, signIn } from "./house.mjs";

const words = "Lisäosa täytti lomakkeen puolestani: odotushuoneen kello on tunnin jäljessä.";

await journey({}, async (page, context) => {
  await page.goto("/palaute?kohde=suu-lahdenpera");
  await page.locator("[name=kinds][value=suggestion]").check();
  await page.locator("#text").fill(words);
  await page.locator("#website").evaluate((field) => (field.value = "https://lisaosa.example"));
  await page.getByRole("button", { name: "Lähetä palaute" }).click();
  const code = await receipt(page);

  const desk = await context.newPage();
  await signIn(desk, guide.handler);
  await desk.goto("/tyopoyta/syrjassa");
  await desk.getByText(words).waitFor();
  await accessible(desk);
  await picture(desk, "set-aside");
  const row = desk.locator("li", { hasText: words });
  await row.getByRole("checkbox").focus();
  await desk.keyboard.press("Space");
  await desk.getByRole("button", { name: "Valitut ovat palautteita" }).click();
  await desk.getByRole("status").filter({ hasText: "1 palaute siirrettiin käsiteltäväksi." }).waitFor();
  assert.equal(await desk.getByText(words).count(), 0);

  await desk.goto("/tyopoyta/palautteet");
  const link = desk.getByRole("link", { name: /Lisäosa täytti lomakkeen/ });
  while (!(await link.count())) await desk.getByRole("link", { name: "Seuraava sivu" }).click();
  await link.click();
  await desk.getByText("totesi palautteeksi").waitFor();
  await page.goto(`/palaute/seuranta/${code}`);
  await page.getByText("Palaute siirrettiin käsittelijöille").waitFor();
});
