using System.Text;

namespace EliteSeller.Files.Storage;

/// <summary>Finds the encoding of a file from its first mebibyte.</summary>
/// <remarks>
/// A byte order mark says it. Bytes that are valid UTF-8 are UTF-8. Zeros in every other byte are UTF-16. What is left is an old
/// Windows code page: Cyrillic (1251) where most letters above 127 are where that page has its Cyrillic ones, Western (1252)
/// otherwise. The finding is never silent: it stands in the reading report, and the user's word wins over it.
/// </remarks>
internal static class EncodingFinder
{
    /// <summary>How much of a file is looked at.</summary>
    public const int HeadLength = 1 << 20;

    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Finds the encoding.</summary>
    /// <param name="head">The first bytes of the file.</param>
    /// <param name="length">How many of them count.</param>
    /// <param name="isWhole">Whether the head is the whole file, so that nothing may be cut off at its end.</param>
    /// <param name="wanted">The encoding that the user has named, or null.</param>
    /// <exception cref="EliteSellerException">UnknownEncoding.</exception>
    public static FoundEncoding Find(byte[] head, int length, bool isWhole, string? wanted)
    {
        if (wanted is not null)
        {
            return Named(wanted);
        }

        if (ByMark(head, length) is { } marked)
        {
            return marked;
        }

        if (ByZeros(head, length) is { } wide)
        {
            return wide;
        }

        if (IsUtf8(head, length, isWhole))
        {
            return new FoundEncoding(_utf8, "utf-8", "valid UTF-8 in the first MiB");
        }

        if (IsMostlyUtf8(head, length))
        {
            return new FoundEncoding(_utf8, "utf-8", "UTF-8 in the first MiB but for a few broken characters");
        }

        return IsCyrillic(head, length)
            ? new FoundEncoding(Page(1251), "windows-1251", "not valid UTF-8; most letters are Cyrillic in Windows-1251")
            : new FoundEncoding(Page(1252), "windows-1252", "not valid UTF-8, and not Cyrillic");
    }

    private static FoundEncoding Named(string name)
    {
        const string Reason = "named by -Encoding";
        var wanted = name.Trim();
        switch (wanted.ToUpperInvariant())
        {
            case "UTF8" or "UTF-8" or "UTF8BOM" or "UTF8NOBOM" or "UTF-8-BOM":
                return new FoundEncoding(_utf8, "utf-8", Reason);
            case "UNICODE" or "UTF-16" or "UTF16" or "UTF-16LE" or "UTF16LE":
                return new FoundEncoding(Encoding.Unicode, "utf-16le", Reason);
            case "BIGENDIANUNICODE" or "UTF-16BE" or "UTF16BE":
                return new FoundEncoding(Encoding.BigEndianUnicode, "utf-16be", Reason);
            case "ASCII" or "US-ASCII":
                return new FoundEncoding(_utf8, "utf-8", "named by -Encoding; ASCII is part of UTF-8");
            case "ANSI":
                return new FoundEncoding(Page(1252), "windows-1252", Reason);
        }

        try
        {
            var encoding = int.TryParse(wanted, out var page) ? Page(page) : Provided(wanted) ?? Encoding.GetEncoding(wanted);
            return new FoundEncoding(encoding, encoding.WebName, Reason);
        }
        catch (Exception failure) when (failure is ArgumentException or NotSupportedException)
        {
            throw new EliteSellerException(
                new Problem("UnknownEncoding", ProblemKind.Argument, $"'{wanted}' is not an encoding.",
                    "Use utf-8, utf-16, windows-1252, windows-1251 or a code page number."),
                failure);
        }
    }

    // On .NET the provider is asked directly: registering it would change the process of our user. .NET Framework knows the pages by
    // itself.
#if NETSTANDARD2_0
    private static Encoding Page(int page) => Encoding.GetEncoding(page);

    private static Encoding? Provided(string name) => null;
#else
    private static Encoding Page(int page) => CodePagesEncodingProvider.Instance.GetEncoding(page) ?? Encoding.GetEncoding(page);

    private static Encoding? Provided(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name);
#endif

    private static FoundEncoding? ByMark(byte[] head, int length)
    {
        const string Reason = FoundEncoding.ByteOrderMark;
        if (length >= 3 && head[0] == 0xEF && head[1] == 0xBB && head[2] == 0xBF)
        {
            return new FoundEncoding(_utf8, "utf-8-bom", Reason);
        }

        return length < 2 ? null : (head[0], head[1]) switch
        {
            (0xFF, 0xFE) => new FoundEncoding(Encoding.Unicode, "utf-16le", Reason),
            (0xFE, 0xFF) => new FoundEncoding(Encoding.BigEndianUnicode, "utf-16be", Reason),
            _ => null,
        };
    }

    private static FoundEncoding? ByZeros(byte[] head, int length)
    {
        int even = 0, odd = 0, pairs = Math.Min(length, 4096) / 2;
        for (var i = 0; i < pairs * 2; i += 2)
        {
            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }

        // The separators and line ends of any table are ASCII, so a fifth of the pairs have a zero even in Japanese.
        return pairs < 4 ? null
            : odd > pairs / 5 && even * 20 < odd ? new FoundEncoding(Encoding.Unicode, "utf-16le", "every second byte is zero")
            : even > pairs / 5 && odd * 20 < even ? new FoundEncoding(Encoding.BigEndianUnicode, "utf-16be", "every first byte is zero")
            : null;
    }

    private static bool IsUtf8(byte[] head, int length, bool isWhole)
    {
        // A character that is cut off at the end of the head must not count against it.
        for (var cut = 0; !isWhole && cut < 3 && length > 0 && head[length - 1] >= 0x80; cut++)
        {
            length--;
            if (head[length] >= 0xC0)
            {
                break;
            }
        }

        try
        {
            _strict.GetCharCount(head, 0, length);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    // No text of another encoding is by chance a long row of well-formed characters of several bytes.
    private static bool IsMostlyUtf8(byte[] head, int length)
    {
        int whole = 0, broken = 0;
        for (var i = 0; i < length; i++)
        {
            if (head[i] < 0x80)
            {
                continue;
            }

            var wanted = head[i] is >= 0xC2 and <= 0xDF ? 1 : head[i] is >= 0xE0 and <= 0xEF ? 2 : head[i] is >= 0xF0 and <= 0xF4 ? 3 : 0;
            var found = 0;
            while (found < wanted && i + 1 < length && head[i + 1] is >= 0x80 and <= 0xBF)
            {
                found++;
                i++;
            }

            whole += wanted > 0 && found == wanted ? 1 : 0;
            broken += wanted > 0 && found == wanted ? 0 : 1;
        }

        return whole >= 10 * broken;
    }

    private static bool IsCyrillic(byte[] head, int length)
    {
        int high = 0, runs = 0;
        for (var i = 0; i < length; i++)
        {
            if (head[i] >= 0x80)
            {
                high++;
                // Russian words are runs of letters from 0xC0 up; an accented letter of the West stands alone among ASCII.
                runs += head[i] >= 0xC0 && i + 1 < length && head[i + 1] >= 0xC0 ? 1 : 0;
            }
        }

        return runs * 2 > high;
    }
}
