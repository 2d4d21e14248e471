// Distances to service centres, for whoever lets the browser tell where he is. The position stays
// in the browser.

const EARTH_KM = 6371;

const radians = (degrees) => (degrees * Math.PI) / 180;

const distance = (from, to) => {
  const latitude = radians(to.latitude - from.latitude);
  const longitude = radians(to.longitude - from.longitude);
  const half =
    Math.sin(latitude / 2) ** 2 +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * Math.sin(longitude / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(half));
};

const words = document.querySelector("[data-distance]");
const list = document.querySelector("[data-centres]");

const show = ({ coords }) => {
  const number = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 0 });
  const centres = [...list.children].map((item) => {
    const { latitude, longitude } = item.dataset;
    const far = latitude ? distance(coords, { latitude: Number(latitude), longitude: Number(longitude) }) : Infinity;
    if (latitude) {
      const text = words.dataset.distance.replace("{0}", number.format(Math.max(1, far)));
      item.querySelector("[data-far]").textContent = text;
    }
    return { item, far };
  });
  centres.sort((one, other) => one.far - other.far);
  list.append(...centres.map((centre) => centre.item));
  words.textContent = words.dataset.distanceDone;
};

if (words && list && navigator.geolocation) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button-quiet";
  button.textContent = words.dataset.distanceOffer;
  button.addEventListener("click", () =>
    navigator.geolocation.getCurrentPosition(show, () => {
      words.textContent = words.dataset.distanceFailed;
    }),
  );
  words.before(button);
}
