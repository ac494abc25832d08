import type { Route } from "../route.ts";
import { addView, choosePage } from "./choose.ts";
import { editPage, previewPart, removeView, saveView } from "./edit.ts";

/** The views of a dataset: their texts, and new ones. */
export const viewRoutes: readonly Route[] = [
  { method: "GET", path: "/view/:dataset/", answer: choosePage },
  { method: "POST", path: "/view/:dataset/", answer: addView },
  { method: "GET", path: "/view/:dataset/:view/", answer: editPage },
  { method: "POST", path: "/view/:dataset/:view/", answer: saveView },
  { method: "POST", path: "/view/:dataset/:view/look/", answer: editPage },
  { method: "GET", path: "/view/:dataset/:view/look/", answer: editPage },
  { method: "POST", path: "/view/:dataset/:view/remove/", answer: removeView },
  { method: "POST", path: "/view/:dataset/:view/preview/", answer: previewPart },
];
