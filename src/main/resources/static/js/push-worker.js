// Shows notices that come while no page of the portal is open, and opens what they are about. It answers no requests
// of pages and keeps nothing.

const text = (data) => {
  try {
    return data?.json() ?? {};
  } catch {
    return {};
  }
};

self.addEventListener("push", (event) => {
  const push = text(event.data);
  if (!push.title) return;
  event.waitUntil(
    self.registration.showNotification(push.title, {
      body: push.text,
      lang: push.language,
      tag: push.tag,
      icon: "/static/sign.svg",
      data: { link: push.link },
    }),
  );
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const link = new URL(event.notification.data?.link ?? "/", self.location.origin);
  if (link.origin === self.location.origin) event.waitUntil(self.clients.openWindow(link.href));
});
