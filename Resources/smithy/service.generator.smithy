$version: "2.0"

// What AWS models say and no trait of Smithy can hold.
namespace service.generator

/// What precedes an operation's name in the header `X-Amz-Target`.
@trait(selector: "service")
string targetPrefix

/// The first label of the service's host.
@trait(selector: "service")
string endpointPrefix

/// The service's id among the AWS models.
@trait(selector: "service")
string uid

/// The service's short name in texts.
@trait(selector: "service")
string serviceAbbreviation

/// Documentation is HTML, not CommonMark.
@trait(selector: "service")
structure htmlDocumentation {}

/// A path in the output that tells whether there is another page.
@trait(selector: "operation")
string moreResults

/// A paginator as the AWS model writes it, for reference pages.
@trait(selector: "operation")
structure paginator {
    @required
    inputToken: Strings

    @required
    results: Strings

    pageSize: String
}

/// What an example has beside the members of `smithy.api#examples`.
@trait(selector: "operation")
list exampleDetails {
    member: ExampleDetail
}

/// The errors that an operation lists, repeated ones too.
@trait(selector: "operation")
list listedErrors {
    member: ShapeId
}

/// What is said of the output where the operation names it.
@trait(selector: "operation")
string outputDocumentation

@private
list Strings {
    member: String
}

@private
structure ExampleDetail {
    id: String
    input: Document
    output: Document
}

@idRef
@private
string ShapeId
