/// Pages of the service `Things Store`, as boto3 1.34.162 makes them; `·` stands for a space at the end of a line.
enum ExpectedStreamPages {
    /// `WatchKMSThings`, in whose response events come.
    static let watchThings = #"""
        :doc:`Things <../../things-store>` / Client / watch_kms_things

        ****************
        watch_kms_things
        ****************



        .. py:method:: Things.Client.watch_kms_things()

        ··

          Watches.

        ··

          See also: `AWS API Documentation <https://docs.aws.amazon.com/goto/WebAPI/things-2020-01-01/WatchKMSThings>`_··


          **Request Syntax**

          ::

            response = client.watch_kms_things()
          :rtype: dict
          :returns:·
        ····

            The response of this operation contains an :class:`.EventStream` member. When iterated the :class:`.EventStream` will yield events based on the structure below, where only one of the top level keys will be present for any given event.
        ····
            **Response Syntax**

        ····
            ::

              {
                  'Events': EventStream({
                      'Made': {
                          'Name': 'string'
                      },
                      'Gone': {}
                  })
              }
        ······
            **Response Structure**

        ····

            - *(dict) --*·
        ······

              - **Events** (:class:`.EventStream`) --·

                As they come.

        ········
        ········

                - **Made** *(dict) --*·
        ··········

                  - **Name** *(string) --*·

                    The name.

        ············
        ······
        ········

                - **Gone** *(dict) --*·

                  No more.

        ··········
        ······
        ····
        ··
        """#

    /// `Reset`, which is deprecated, takes nothing and returns nothing.
    static let reset = #"""
        :doc:`Things <../../things-store>` / Client / reset

        *****
        reset
        *****



        .. py:method:: Things.Client.reset()

        ··

          .. danger::

                This operation is deprecated and may not function as expected. This operation should not be used going forward and is only kept for the purpose of backwards compatiblity.


        ··

          See also: `AWS API Documentation <https://docs.aws.amazon.com/goto/WebAPI/things-2020-01-01/Reset>`_··


          **Request Syntax**
          ::

            response = client.reset()
        ····
        ····
        ··
          :returns: None
        """#

    /// `ReadBody`, whose bodies are streams.
    static let readBody = #"""
        :doc:`Things <../../things-store>` / Client / read_body

        *********
        read_body
        *********



        .. py:method:: Things.Client.read_body(**kwargs)

        ··

          See also: `AWS API Documentation <https://docs.aws.amazon.com/goto/WebAPI/things-2020-01-01/ReadBody>`_··


          **Request Syntax**
          ::

            response = client.read_body(
                Body=b'bytes'|file
            )
        ····
          :type Body: bytes or seekable file-like object
          :param Body:·

            Bytes.

        ····

        ··
        ··
          :rtype: dict
          :returns:·
        ····
            **Response Syntax**

        ····
            ::

              {
                  'Body': StreamingBody()
              }
        ······
            **Response Structure**

        ····

            - *(dict) --*·
        ······

              - **Body** (:class:`.StreamingBody`) --·
        ··
        """#
}
