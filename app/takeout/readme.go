package takeout

// readme is what README.txt says.
const readme = `EVERYTHING ON A FACT-CHECKING DESK

Factdesk {program} has written this archive on {made}.
It holds all that was on the desk. You don't need Factdesk to read it: every file
is plain text, a workbook, or what somebody captured, as it was captured.

PLEASE NOTE
Nothing in here is encrypted. The edits, the records and the snapshots also name
the sources that the desk withholds for their safety; claims.jsonld and the
workbooks don't. Pass this archive on only to people who may know everything.

WHAT IS WHAT
reports/         One workbook for each article that has a text, for Excel and
                 LibreOffice: its claims, verdicts, evidence and sources, and what
                 was done.
claims.jsonld    The articles, claims, verdicts and cited sources as linked data in
                 the words of schema.org (Article, Claim, ClaimReview). Whether a
                 source supports or refutes a claim, and much else, schema.org has
                 no words for: it is in the records.
records.jsonl    Everything as it stands now, a line of JSON each: "kind" says what
                 it is, "r" what it says. Records point at each other by ID. The
                 texts of the articles are those of kind "version"; where a claim
                 stands in a text is counted in bytes of UTF-8.
edits.jsonl      Everything that was ever done, in order, a line of JSON each:
                 who did it, when, and every record before and after. "hash" is the
                 SHA-256 of the hash before (32 bytes), the number (8 bytes, most
                 significant first) and the bytes of "edit": so nothing can be
                 changed, left out or put in without its showing.
snapshots/       The bytes of sources as they were captured. Each file's name is
                 the SHA-256 of what is in it; the records of kind "snapshot" say
                 which source it is of, and its media type.
about.json       When and of which desk this was written, and how much there is. It
                 also lists snapshots that the desk could not read.
MANIFEST         The SHA-256 of each file. To check them all, unpack the archive and
                 run there: sha256sum -c MANIFEST

BACK INTO FACTDESK
To make a desk of it again, exactly as it was:
    factdesk import THIS-FILE.zip --desk A-NEW-FOLDER
`
