$version: "2.0"

namespace example.greeter.languages

@mixin
@error("client")
structure Failure {
    message: String
}

structure UnknownLanguage with [Failure] {}

/// What people are greeted in.
enum Language {
    FRENCH = "fr"
    GERMAN = "de"
}
