// Answers of another system are brought in as a file, looked at, tried out and loaded.
import { accessible, assert, fits, guide, journey, picture, signIn } from "./house.mjs";

const rows = [
  "Vastausaika;Toimipiste;Suositteletko?;Avoin palaute;Kanava;Ikä",
  "1.2.2024 klo 13.05;Hammashoitola, Lahdenperä;9,0;Hyvä öljy;SMS;18–34 v.",
  "2.2.2024;Hammashoitola, Lahdenperä;11;;QR-koodi;75+",
  "3.2.2024 9:00;Savumerkkilä;10;;Savumerkki;75+",
];

await journey({}, async (page) => {
  await signIn(page, guide.experience_manager);
  await page.getByRole("link", { name: "Kyselyt", exact: true }).click();
  await page.getByRole("link", { name: "Tuonti" }).click();
  await accessible(page);
  await page.getByRole("button", { name: "Tuo tiedosto" }).click();
  await page.getByText("Valitse tiedosto.").waitFor();
  await accessible(page);
  const buffer = Buffer.from(rows.join("\r\n"), "utf8");
  await page.getByLabel("Tiedosto").setInputFiles({ name: "Roidu 2024.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Tuo tiedosto" }).click();
  await page.getByRole("heading", { name: "Tiedosto Roidu 2024.csv" }).waitFor();
  assert.equal(await page.getByLabel("Sarake: Vastausaika").inputValue(), "Vastausaika");
  assert.equal(await page.getByLabel("Arvon Hammashoitola, Lahdenperä vastine").inputValue(), "suu-lahdenpera");
  assert.equal(await page.getByLabel("Arvon SMS vastine").inputValue(), "text_message");
  for (const width of [375, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await accessible(page);
    await fits(page);
    await picture(page, `history-file-${width}`);
  }
  await page.getByRole("button", { name: "Kokeile" }).click();
  const result = page.getByRole("region", { name: "Kokeilun tulos" });
  await result.getByText("11 ei ole kokonaisluku 0–10").waitFor();
  assert.deepEqual((await result.locator("dd").allInnerTexts()).slice(0, 3), ["1", "0", "2"]);
  await accessible(page);
  await picture(page, "history-tried");
  const rejected = page.waitForEvent("download");
  await result.getByRole("link", { name: "Lataa kaikki hylätyt rivit syineen" }).click();
  assert.equal((await rejected).suggestedFilename(), "roidu-2024-hylatyt.csv");
  await page.getByRole("button", { name: "Lataa vastaukset" }).click();
  const done = page.getByRole("region", { name: "Vastaukset on ladattu" });
  await done.waitFor();
  await page.setViewportSize({ width: 375, height: 800 });
  await accessible(page);
  await fits(page);
  await picture(page, "history-done-375");
  await page.getByRole("button", { name: "Poista tiedosto" }).click();
  await page.getByRole("link", { name: "roidu-2024", exact: true }).waitFor();
  await picture(page, "history-375");
});
