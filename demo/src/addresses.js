/**
 * The realm was imported with the addresses of its first start. When start.sh is told others, the realm has to know:
 * where to deliver mail, and where the shop is.
 */
export async function followAddresses(administrator, { mailHost, mailPort, shopAddress }) {
  const realm = await administrator.get("");
  await administrator.put("", { smtpServer: { ...realm.smtpServer, host: mailHost, port: mailPort } });
  const [shop] = await administrator.get("/clients?clientId=sample-shop");
  await administrator.put(`/clients/${shop.id}`, { ...shop, rootUrl: shopAddress });
}
