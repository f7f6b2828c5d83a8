namespace EliteSeller.Console;

internal static class Program
{
    private static int Main() => 64;
}
