// The parts of Leaflet that a map of places needs, one by one: the package knows itself as a whole
// alone, which is half as much again by tiles, canvas and old browsers.
/*! Leaflet 1.9.4, (c) 2010-2023 Volodymyr Agafonkin, (c) 2010-2011 CloudMade, BSD-2-Clause: https://leafletjs.com */
import "leaflet/src/map/handler/Map.DoubleClickZoom.js";
import "leaflet/src/map/handler/Map.Drag.js";
import "leaflet/src/map/handler/Map.Keyboard.js";
import "leaflet/src/map/handler/Map.TouchZoom.js";

export { Control } from "leaflet/src/control/Control.js";
export { Zoom } from "leaflet/src/control/Control.Zoom.js";
export { LatLng } from "leaflet/src/geo/LatLng.js";
export { LatLngBounds } from "leaflet/src/geo/LatLngBounds.js";
export { DivIcon } from "leaflet/src/layer/marker/DivIcon.js";
export { Marker } from "leaflet/src/layer/marker/Marker.js";
export { Popup } from "leaflet/src/layer/Popup.js";
export { Map as Leaflet } from "leaflet/src/map/Map.js";
