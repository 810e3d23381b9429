namespace DmsDashboard.LocalAws.Simulation;

/// <summary>A hash that is the same in every process, so that a seed gives the same account everywhere.</summary>
internal static class StableHash
{
    private const string IdLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>26 capital letters and digits, as DMS gives them to what it makes.</summary>
    public static string ResourceId(string name, int seed) => new(new Random(Of(name, seed)).GetItems<char>(IdLetters, 26));

    /// <summary>FNV-1a over the text and the seed.</summary>
    public static int Of(string text, int seed)
    {
        var hash = unchecked(2166136261 ^ (uint)(seed * 16777619));
        foreach (var letter in text)
        {
            hash = unchecked((hash ^ letter) * 16777619);
        }

        return (int)(hash & 0x7FFFFFFF);
    }

    /// <summary>A number from 0 up to 1 for a thing of a number (SplitMix64): any one can be had without those before it.</summary>
    public static double Unit(int seed, int number)
    {
        var mixed = unchecked((((ulong)(uint)seed << 32) | (uint)number) + 0x9E3779B97F4A7C15);
        mixed = unchecked((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB);
        return ((mixed ^ (mixed >> 31)) >> 11) / (double)(1UL << 53);
    }
}
