// A poster is made by the experience manager, scanned by a client, and its feedback is counted.
import { accessible, assert, fits, guide, journey, picture, receipt, signIn } from "./house.mjs";

await journey({}, async (desk, context) => {
  await signIn(desk, guide.experience_manager);
  await desk.getByRole("link", { name: "Kyselyt", exact: true }).click();
  await desk.getByRole("link", { name: "Julisteet" }).click();
  await accessible(desk);
  await desk.getByLabel("Paikka tai palvelu").selectOption("suu-lahdenpera");
  await desk.getByLabel("Kymmenen käyntikorttia").check();
  await desk.getByLabel("suomi ja ruotsi").check();
  await desk.getByLabel("Mihin se tulee?").fill("Odotusaulan tiski");
  await desk.getByRole("button", { name: "Tee tuloste" }).click();
  const ready = desk.getByRole("status").filter({ hasText: "Tuloste on valmis" });
  const file = await ready.getByRole("link", { name: "Avaa PDF" }).getAttribute("href");
  const pdf = await context.request.get(file);
  assert.equal(pdf.headers()["content-type"], "application/pdf");
  assert.equal((await pdf.body()).subarray(0, 5).toString(), "%PDF-");
  await accessible(desk);
  await picture(desk, "posters");
  const code = file.split("/").pop();

  const client = await context.newPage();
  await client.goto(`/q/${code.toLowerCase()}`);
  assert.equal(await client.locator("[name=target]:checked").getAttribute("value"), "suu-lahdenpera");
  await client.getByRole("link", { name: "På svenska" }).click();
  assert.equal(await client.locator("[name=target]:checked").getAttribute("value"), "suu-lahdenpera");
  await client.getByRole("link", { name: "Suomeksi" }).click();
  await client.locator("[name=kinds][value=thanks]").check();
  await client.locator("#text").fill("Kiitos, hammaslääkäri osasi rauhoittaa.");
  await client.getByRole("button", { name: "Lähetä palaute" }).click();
  await receipt(client);

  await desk.goto("/tyopoyta/julisteet");
  const cells = desk.getByRole("row", { name: /Odotusaulan tiski/ }).getByRole("cell");
  assert.deepEqual((await cells.allInnerTexts()).slice(-4), ["1", "1", "1", "1"]);
  await desk.setViewportSize({ width: 320, height: 700 });
  await fits(desk);
  await picture(desk, "posters-phone");
});
