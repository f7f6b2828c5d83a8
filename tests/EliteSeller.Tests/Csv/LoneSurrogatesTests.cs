using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using CsCheck;
using EliteSeller.Files.Import;
using EliteSeller.Files.Import.Tables;
using EliteSeller.Files.Storage;
using EliteSeller.Model;
using EliteSeller.Tests.Reading;
using Shouldly;
using Xunit;

namespace EliteSeller.Tests.Csv;

public sealed class LoneSurrogatesTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Whatever_units_a_text_in_UTF_16_is_made_of_its_bytes_come_back(bool isBigEndian) =>
        Gen.OneOf(Gen.Int[0xD7F0, 0xDBFD], Gen.Int[0xDC00, 0xE010], Gen.Int[0x20, 0x7E]).Array[0, 40].Sample(units =>
        {
            var bytes = units.SelectMany(unit => isBigEndian ? new[] { (byte)(unit >> 8), (byte)unit } : [(byte)unit, (byte)(unit >> 8)])
                .ToArray();
            var encoding = isBigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode;
            using var decoded = new MemoryStream();
            new DecodedStream(new MemoryStream(bytes), encoding).CopyTo(decoded);
            var utf8 = decoded.ToArray();

            LoneSurrogates.Bytes(Encoding.UTF8.GetString(utf8), encoding).ShouldBe(bytes);
            LoneSurrogates.AreIn(utf8).ShouldBe(encoding.GetString(bytes).Contains('\uFFFD', StringComparison.Ordinal));
        }, iter: 5_000);

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_refused_row_with_half_a_character_is_kept_byte_for_byte(string name)
    {
        var folder = Directory.CreateTempSubdirectory("eliteseller-");
        try
        {
            var encoding = Encoding.GetEncoding(name);
            byte[] Bytes(string text) =>
                [.. text.SelectMany(
                unit => encoding.CodePage == 1201 ? new[] { (byte)(unit >> 8), (byte)unit } : [(byte)unit, (byte)(unit >> 8)])];
            var refused = Bytes("2,Half \uD83D of it,5,Demo\r\n");
            var header = Bytes("\uFEFFId,Name,Amount,Stage\r\n");
            using var file = TextFile.Of([.. header, .. Bytes("1,Whole \uD83D\uDE00,5,Demo\r\n"), .. refused]);
            var path = Path.Combine(folder.FullName, "refused.csv");
            using (var rejects = new RejectFile(path, force: false))
            {
                using var reader = OpportunityFile.Open(file.Path, new ReadingOptions(), rejects, CancellationToken.None);
                while (reader.Read(out _))
                {
                    // Only what is refused matters here.
                }

                rejects.Commit();
            }

            File.ReadAllBytes(path).ShouldBe([.. header, .. refused]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void What_another_encoding_can_not_decode_refuses_its_row()
    {
        // 0x81 begins a character of two bytes in Shift JIS, and a blank does not end it.
        using var file = TextFile.Of(
            [.. Encoding.ASCII.GetBytes("Id,Name,Amount,Stage\n1,Mill,5,Demo\n2,x"), 0x81, .. Encoding.ASCII.GetBytes(" y,5,Demo\n")]);
        var read = ReadFile.From(file.Path, new ReadingOptions(encoding: "shift_jis"));

        read.Deals.Single().Id.ShouldBe("1");
        read.Problems.Single().ErrorId.ShouldBe("EncodingContradiction");
    }
}
