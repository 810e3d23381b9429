namespace DmsDashboard.Model.Progress;

/// <summary>
/// How long the tables that are left take together. Nobody tells how the rest is spread over them: a few large ones among many small are usual, and the
/// largest decides when a load ends. So what is left is taken to be parted at random, as the waiting times of a Poisson process are (docs/adr/0018).
/// </summary>
internal static class LoadRemainder
{
    // Standard deviations of the logarithm to either side: some seven of eight cases lie between. More than nine of ten finish in the whole range, which has the doubt of the pace in it.
    private const double Sides = 1.5;

    /// <summary>The time until the last table ends, as a share of the table-seconds that are left: 1 when all of them are in one table.</summary>
    /// <param name="loading">Tables that are being loaded.</param>
    /// <param name="queued">Tables that wait until one of those is done.</param>
    public static (double Low, double High) Shares(int loading, int queued)
    {
        double lanes = Math.Max(1, loading), tables = lanes + queued;
        var (harmonic, squares) = (0.0, 0.0);
        for (var lane = 1; lane <= lanes; lane++)
        {
            (harmonic, squares) = (harmonic + (1.0 / lane), squares + (1.0 / lane / lane));
        }

        // The share of the work that is left when the queue is empty, and by how much the longest of those tables then exceeds an even part of it.
        var (rest, restSquared) = (lanes / tables, lanes * (lanes + 1) / tables / (tables + 1));
        var longest = harmonic / lanes;
        var extra = longest - (1 / lanes);
        var extraSquared = ((squares + (harmonic * harmonic)) / lanes / (lanes + 1)) - (2 * longest / lanes) + (1 / lanes / lanes);
        return Around(1 / lanes, rest * extra, restSquared * extraSquared);
    }

    // Log-normal, as it is never below zero and sometimes long.
    private static (double Low, double High) Around(double even, double mean, double meanSquare)
    {
        if (mean <= 0)
        {
            return (even, even);
        }

        var variance = Math.Log(Math.Max(1, meanSquare / (mean * mean)));
        var (middle, deviation) = (Math.Log(mean) - (variance / 2), Math.Sqrt(variance));
        return (Math.Min(1, even + Math.Exp(middle - (Sides * deviation))), Math.Min(1, even + Math.Exp(middle + (Sides * deviation))));
    }
}
