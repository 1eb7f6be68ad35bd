/// The arguments that commands have whatever their operation. Source: AWS CLI 1.33.
struct CommonArguments {
    /// Whether the texts may tell of AWS.
    let isOfAWS: Bool

    let inputJSON = CommandArgument(
        name: "cli-input-json", typeName: "string",
        documentation: .plain(
            """
            Performs service operation based on the JSON string provided. The JSON string follows the format provided by \
            `--generate-cli-skeleton`. If other arguments are provided on the command line, the CLI values will override \
            the JSON-provided values. It is not possible to pass arbitrary binary values using a JSON-provided value as \
            the string will be taken literally.
            """))

    let skeleton = CommandArgument(
        name: "generate-cli-skeleton", typeName: "string",
        documentation: .plain(
            """
            Prints a JSON skeleton to standard output without sending an API request. If provided with no value or the \
            value `input`, prints a sample input JSON that can be used as an argument for `--cli-input-json`. If provided \
            with the value `output`, it validates the command inputs and returns a sample output JSON for that command.
            """))

    var startingToken: CommandArgument {
        paging(
            "starting-token", "string",
            """
            A token to specify where to start paginating. This is the <code>NextToken</code> from a previously truncated \
            response.
            """)
    }

    func pageSize(typeName: String) -> CommandArgument {
        paging(
            "page-size", typeName,
            """
            The size of each page to get in the \(isOfAWS ? "AWS " : "")service call. This does not affect the number of \
            items returned in the command's output. Setting a smaller page size results in more calls to the \
            \(isOfAWS ? "AWS " : "")service, retrieving fewer items in each call. This can help prevent the \
            \(isOfAWS ? "AWS " : "")service calls from timing out.
            """)
    }

    func maxItems(typeName: String) -> CommandArgument {
        paging(
            "max-items", typeName,
            """
            The total number of items to return in the command's output. If the total number of items available is more \
            than the value specified, a <code>NextToken</code> is provided in the command's output. To resume pagination, \
            provide the <code>NextToken</code> value in the <code>starting-token</code> argument of a subsequent command. \
            <b>Do not</b> use the <code>NextToken</code> response element directly outside of the \
            \(isOfAWS ? "AWS CLI" : "command").
            """)
    }

    private static let guide = """
        <p>For usage examples, see \
        <a href="https://docs.aws.amazon.com/cli/latest/userguide/pagination.html">Pagination</a> in the <i>AWS Command \
        Line Interface User Guide</i>.</p>
        """

    private func paging(_ name: String, _ typeName: String, _ text: String) -> CommandArgument {
        // The spaces are part of what the AWS CLI shows.
        CommandArgument(
            name: name, typeName: typeName,
            documentation: .html(" <p>\(text)</p> \(isOfAWS ? Self.guide + " " : "")"))
    }
}
