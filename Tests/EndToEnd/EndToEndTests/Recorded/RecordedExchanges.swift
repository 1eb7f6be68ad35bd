import Testing

/// Tests against the recording server, of which there is one: they run in turn.
@Suite(.serialized) enum RecordedExchanges {}
