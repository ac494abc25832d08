/** JSON-LD that is safe inside a `<script>`: nothing in it ends that, or begins a comment. */
export const scriptJson = (data: object): string => JSON.stringify(data).replaceAll("<", "\\u003c");
