namespace DmsDashboard.LocalAws.Simulation;

/// <summary>A hash that is the same in every process, so that a seed gives the same account everywhere.</summary>
internal static class StableHash
{
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
}
