// The files that Leaflet is made of; @types/leaflet describes them as one.
declare module "leaflet/src/control/Control.Zoom.js" {
  import { Control } from "leaflet";
  export class Zoom extends Control.Zoom {}
}
declare module "leaflet/src/control/Control.js" {
  export { Control } from "leaflet";
}
declare module "leaflet/src/geo/LatLng.js" {
  export { LatLng } from "leaflet";
}
declare module "leaflet/src/geo/LatLngBounds.js" {
  export { LatLngBounds } from "leaflet";
}
declare module "leaflet/src/layer/Popup.js" {
  export { Popup } from "leaflet";
}
declare module "leaflet/src/layer/marker/DivIcon.js" {
  export { DivIcon } from "leaflet";
}
declare module "leaflet/src/layer/marker/Marker.js" {
  export { Marker } from "leaflet";
}
declare module "leaflet/src/map/Map.js" {
  export { Map } from "leaflet";
}
