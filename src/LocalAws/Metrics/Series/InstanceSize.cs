namespace DmsDashboard.LocalAws.Metrics.Series;

/// <summary>Processors and memory of an instance class, as its name says: <c>dms.r6i.2xlarge</c>.</summary>
internal sealed record InstanceSize(int Processors, double Gigabytes)
{
    /// <summary>The size of a class; two processors and four gigabytes where it is not known.</summary>
    public static InstanceSize Of(string instanceClass)
    {
        if (instanceClass.Split('.') is not ["dms", { Length: > 0 } family, var size])
        {
            return new InstanceSize(2, 4);
        }

        var processors = size switch
        {
            "micro" or "small" or "medium" or "large" => 2,
            "xlarge" => 4,
            _ => int.TryParse(size.Replace("xlarge", "", StringComparison.Ordinal), out var times) ? times * 4 : 2,
        };
        var perProcessor = family[0] switch
        {
            'r' => 8.0,
            'c' => 2.0,
            _ => size switch { "micro" => 0.5, "small" => 1, "medium" => 2, _ => 4 },
        };

        return new InstanceSize(processors, processors * perProcessor);
    }
}
