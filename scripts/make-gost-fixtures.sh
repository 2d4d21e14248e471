#!/bin/sh
# Makes the signatures that the tests verify, by another program than the portal's own: openssl with
# the ГОСТ engine (Debian: apt-get install openssl libengine-gost-openssl). For each of the twelve
# curves: a root, a person's certificate, an empty list of revoked certificates, and one document
# signed as CAdES-BES, detached (.p7s) and with the document inside (.p7m). Keys are thrown away.
#
# With --check it also asks openssl what the portal signs: the folder given holds what
# SignedByThePortalTests wrote there.
set -eu

root=$(cd -P "$(dirname "$0")/.." && pwd)
fixtures=$root/src/test/resources/signatures

config() {
    cat <<'CONF'
openssl_conf = init
[init]
engines = engines
[engines]
gost = gost
[gost]
engine_id = gost
default_algorithms = ALL
init = 1
[req]
distinguished_name = name
utf8 = yes
string_mask = utf8only
prompt = no
[name]
C = RU
surname = Иванов
givenName = Иван Иванович
SNILS = 11223344595
INN = 500100732259
CN = Иванов Иван Иванович
[authority]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[person]
keyUsage = critical, digitalSignature, nonRepudiation
extendedKeyUsage = emailProtection, clientAuth
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
certificatePolicies = 1.2.643.100.113.1
1.2.643.100.112 = ASN1:SEQUENCE:tool
[tool]
signTool = UTF8:СКЗИ
cATool = UTF8:УЦ
signToolCert = UTF8:СФ/000
cAToolCert = UTF8:СФ/001
[ca]
default_ca = lists
[lists]
database = index.txt
crlnumber = number
CONF
}

# Which hash, which algorithm and which curve, by the name of the curve in file names.
make() {
    name=$1 bits=$2 curve=$3
    work=$(mktemp -d)
    config >"$work/openssl.cnf"
    export OPENSSL_CONF="$work/openssl.cnf"
    (
        cd "$work"
        hash=md_gost12_$bits
        : >index.txt
        echo 01 >number
        openssl genpkey -algorithm "gost2012_$bits" -pkeyopt "paramset:$curve" -out root.key
        openssl req -new -x509 -key root.key "-$hash" -days 9000 -subj "/C=RU/CN=Корень $name" \
            -extensions authority -out root.pem
        openssl genpkey -algorithm "gost2012_$bits" -pkeyopt "paramset:$curve" -out person.key
        openssl req -new -key person.key "-$hash" -out person.csr
        openssl x509 -req -in person.csr -CA root.pem -CAkey root.key "-$hash" -days 8000 \
            -set_serial "0x$(openssl rand -hex 15)" -extfile openssl.cnf -extensions person \
            -out person.pem
        openssl ca -gencrl -keyfile root.key -cert root.pem -md "$hash" -crldays 8000 -out list.pem
        openssl cms -sign -binary -cades -md "$hash" -signer person.pem -inkey person.key \
            -in "$fixtures/document.txt" -outform DER -out detached.p7s
        openssl cms -sign -binary -cades -nodetach -stream -md "$hash" -signer person.pem \
            -inkey person.key -in "$fixtures/document.txt" -outform DER -out inside.p7m
        openssl crl -in list.pem -outform DER -out "$fixtures/$name.crl"
        cp root.pem "$fixtures/$name.root.pem"
        cp detached.p7s "$fixtures/$name.p7s"
        cp inside.p7m "$fixtures/$name.p7m"
    ) 2>>"$work/log" || {
        cat "$work/log" >&2
        exit 1
    }
    rm -rf "$work"
}

# Whether openssl accepts what the portal's library signed, as of 2 March 2026, 10:00 UTC.
check() {
    folder=$1
    work=$(mktemp -d)
    config >"$work/openssl.cnf"
    export OPENSSL_CONF="$work/openssl.cnf"
    for signature in "$folder"/*.p7s; do
        name=${signature%.p7s}
        cat "$name.root.pem" "$name.crl" >"$work/trusted.pem"
        openssl cms -verify -cades -binary -inform DER -in "$signature" -content "$folder/document.txt" \
            -CAfile "$work/trusted.pem" -crl_check -purpose any -attime 1772445600 -out /dev/null 2>"$work/log" ||
            { echo "refused: $signature" && cat "$work/log" && exit 1; }
        echo "accepted: $(basename "$signature")"
    done
    rm -rf "$work"
}

case ${1:-} in
    --check)
        check "${2:?a folder}"
        ;;
    '')
        mkdir -p "$fixtures"
        printf 'Прошу выдать архивную справку' >"$fixtures/document.txt"
        make 256-A 256 A
        make 256-B 256 B
        make 256-C 256 C
        make 256-XA 256 XA
        make 256-XB 256 XB
        make 256-TCA 256 TCA
        make 256-TCB 256 TCB
        make 256-TCC 256 TCC
        make 256-TCD 256 TCD
        make 512-A 512 A
        make 512-B 512 B
        make 512-C 512 C
        ;;
    *)
        echo "usage: $0 [--check FOLDER]" >&2
        exit 2
        ;;
esac
