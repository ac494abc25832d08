<?php
// What an answer by oEmbed becomes, with `s3cret` for the secret: JSON in, HTML out.
require __DIR__ . '/wp-load.php';
add_filter('random_password', fn() => 's3cret');
$answer = json_decode(stream_get_contents(STDIN));
echo apply_filters('oembed_dataparse', $answer->html, $answer, 'https://a.example/');
