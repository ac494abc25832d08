/** One page of every sort, and one drawing of every kind. */
export const sorts = [
  "/",
  "/topics/holdings/",
  "/topics/communities/",
  "/districts/330400/",
  "/districts/330483/",
  "/charts/certified-social-workers/by-district/",
  "/charts/certified-social-workers/rate-map/",
  "/charts/population/districts-over-time/",
  "/charts/exam-registrations/city-by-year/",
  "/charts/key-figures/five-star-total/",
  "/charts/service-volumes-sample/services-by-month/",
  "/charts/five-star-communities/locations/",
  "/charts/population/all/",
  "/charts/service-volumes-sample/by-district/2012-06/",
  "/datasets/",
  "/datasets/social-worker-holdings-sample/",
  "/changes/",
  "/glossary/",
  "/search/",
  "/staff/check/",
  "/style/",
  "/about/",
  "/404.html",
] as const;

/** The pages that Lighthouse is asked about: front, topic, district, chart, maps, dataset. */
export const judged = [
  "/",
  "/topics/holdings/",
  "/topics/communities/",
  "/districts/330483/",
  "/charts/certified-social-workers/by-district/",
  "/charts/certified-social-workers/rate-map/",
  "/charts/five-star-communities/locations/",
  "/datasets/social-worker-holdings-sample/",
  "/en/",
];
