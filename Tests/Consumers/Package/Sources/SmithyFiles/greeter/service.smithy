$version: "2.0"

namespace example.greeter

use aws.protocols#restJson1
use example.greeter.languages#Language
use example.greeter.languages#UnknownLanguage

/// Greets people in their language.
@restJson1
service Greeter {
    version: "2026-01-01"
    operations: [
        Greet
    ]
}

/// Greets somebody in a language.
@readonly
@http(method: "GET", uri: "/greetings/{name}")
operation Greet {
    input := {
        @required
        @httpLabel
        name: String

        @httpQuery("lang")
        language: Language
    }

    output := {
        @required
        text: String
    }

    errors: [
        UnknownLanguage
    ]
}
