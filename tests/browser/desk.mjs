// The main job from end to end: a client writes, the right unit sees it and answers, the client reads the answer.
import { accessible, assert, guide, journey, picture, receipt, signIn } from "./house.mjs";

const words = "Hoitohuoneen ovi jäi auki käytävään koko tarkastuksen ajaksi. Voisiko siihen kiinnittää huomiota?";

await journey({}, async (page, context) => {
  await page.goto("/palaute?kohde=suu-lahdenpera");
  await page.locator("[name=kinds][value=criticism]").check();
  await page.locator("#text").fill(words);
  await page.getByLabel("Kyllä, luen vastauksen tältä sivustolta").check();
  await page.getByRole("button", { name: "Lähetä palaute" }).click();
  const code = await receipt(page);

  const desk = await context.newPage();
  await signIn(desk, guide.handler);
  await accessible(desk);
  await picture(desk, "inbox");
  const row = desk.getByRole("link", { name: /Hoitohuoneen ovi jäi auki/ });
  while (!(await row.count())) await desk.getByRole("link", { name: "Seuraava sivu" }).click();
  await row.click();
  await desk.getByRole("button", { name: "Ota käsittelyyn" }).click();
  await desk.getByText("Käsittelyssä").first().waitFor();
  await accessible(desk);
  await desk.getByLabel("Vastaa lähettäjälle").fill("Kiitos, että kerroit. Ovet suljetaan jatkossa aina tarkastuksen ajaksi.");
  await picture(desk, "feedback");
  await desk.getByRole("button", { name: "Lähetä vastaus" }).click();
  await desk.getByRole("status").filter({ hasText: "Vastaus on lähetetty" }).waitFor();

  await page.goto(`/palaute/seuranta/${code}`);
  assert.match(await page.locator("li.reply").innerText(), /Ovet suljetaan jatkossa/);
  await accessible(page);
  await page.getByLabel("Jäikö jokin epäselväksi?").fill("Hienoa, kiitos!");
  await page.getByRole("button", { name: "Lähetä viesti" }).click();
  await page.getByText("Sinä kirjoitit").waitFor();

  await desk.goto("/tyopoyta/kirjaa");
  await accessible(desk);
  await desk.getByLabel("kasvokkain").check();
  await desk.locator("#search").fill("hammaspäivystys");
  await desk.locator("[data-found] input[value=suu-paivystys]").check();
  await desk.locator("[name=kinds][value=thanks]").check();
  await desk.locator("#text").fill("Asiakas kiitti ystävällisestä vastaanotosta.");
  await desk.getByRole("button", { name: "Tallenna palaute" }).click();
  await receipt(desk);
});
