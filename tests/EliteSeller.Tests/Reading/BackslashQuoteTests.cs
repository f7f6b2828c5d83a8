using System;
using System.IO;
using System.Text;
using CsCheck;
using EliteSeller.Files.Import.Csv;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Reading;

public class BackslashQuoteTests
{
    [Theory]
    [InlineData("\"5\\\" pipe\",1", "\"5\"\" pipe\",1")]
    [InlineData("\"a\\\\\",\"b\"", "\"a\\\\\",\"b\"")]
    [InlineData("a\\\"b,c", "a\\\"b,c")]
    [InlineData("\"a \"\"b\"\" \\\"c\\\"\",d", "\"a \"\"b\"\" \"\"c\"\"\",d")]
    [InlineData("\"ends in a backslash\\", "\"ends in a backslash\\")]
    public void A_quote_behind_a_backslash_is_doubled_inside_quotes_only(string written, string read) => Read(written, 1000).ShouldBe(read);

    [Fact]
    public void The_size_of_the_blocks_changes_nothing() =>
        Gen.Char["ab\\\",\n"].Array[0, 40].Select(Gen.Int[2, 9]).Sample((text, block) =>
            Read(new string(text), block).ShouldBe(Read(new string(text), 1000)));

    [Theory]
    [InlineData("\"a\",\"5\\\" pipe\"\n", true)]
    [InlineData("\"a\",\"C:\\deals\\\"\n", false)]
    [InlineData("a,b\n1,2\n", false)]
    [InlineData("\"1\",\\N,\"a\",\"b\"\n", true)]
    [InlineData("\"1\",\\N,\"a \"\"b\"\"\",\"c\"\n", false)]
    [InlineData("\"1\",\\N,\"C:\\a\\\",\"c\"\n", false)]
    [InlineData("1,\\N,a,b\n", false)]
    public void Backslashes_count_where_the_quotes_close_only_with_them(string text, bool isEscaped) =>
        BackslashQuotes.AreIn(text, ',').ShouldBe(isEscaped);

    private static string Read(string text, int block)
    {
        using var stream = new BackslashQuoteStream(new MemoryStream(Encoding.UTF8.GetBytes(text)), ',');
        using var all = new MemoryStream();
        var buffer = new byte[block];
        for (var read = stream.Read(buffer, 0, block); read > 0; read = stream.Read(buffer, 0, block))
        {
            all.Write(buffer, 0, read);
        }

        return Encoding.UTF8.GetString(all.ToArray());
    }
}
