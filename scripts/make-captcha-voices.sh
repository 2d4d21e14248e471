#!/bin/sh
# Speaks the digits of the captcha in Russian and in English, once: the results are kept in the
# repository. Needs: apt-get install espeak-ng sox. Writes 16 kHz, mono, 8 bits a sample.
set -eu

out="$(dirname "$0")/../src/main/resources/captcha/voices"
spoken="$(mktemp)"
trap 'rm -f "$spoken"' EXIT

speak() { # language, voice, digit, word
    espeak-ng -v "$2" -s 140 -a 160 -w "$spoken" "$4"
    # The zero dither and the fixed order of effects make the files the same at every run.
    sox -D "$spoken" -r 16000 -c 1 -b 8 -e unsigned-integer "$out/$1-$3.wav" \
        silence 1 0.01 0.5% fade t 0.005 reverse silence 1 0.01 0.5% fade t 0.01 reverse norm -2
}

mkdir -p "$out"
digit=0
for word in ноль один два три четыре пять шесть семь восемь девять; do
    speak ru ru "$digit" "$word"
    digit=$((digit + 1))
done
digit=0
for word in zero one two three four five six seven eight nine; do
    speak en en-gb "$digit" "$word"
    digit=$((digit + 1))
done
