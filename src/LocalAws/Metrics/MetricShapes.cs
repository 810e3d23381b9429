using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Metrics;

/// <summary>What requests of CloudWatch may hold, as its model says.</summary>
internal static class MetricShapes
{
    private const int LongestName = 255;
    private const int MostDimensions = 30;

    private static readonly string[] Units =
    [
        "Seconds", "Microseconds", "Milliseconds", "Bytes", "Kilobytes", "Megabytes", "Gigabytes", "Terabytes", "Bits", "Kilobits", "Megabits", "Gigabits", "Terabits",
        "Percent", "Count", "Bytes/Second", "Kilobytes/Second", "Megabytes/Second", "Gigabytes/Second", "Terabytes/Second", "Bits/Second", "Kilobits/Second",
        "Megabits/Second", "Gigabits/Second", "Terabits/Second", "Count/Second", "None",
    ];

    /// <summary>A namespace, a metric's name or a dimension's.</summary>
    public static readonly ValueShape Name = ValueShape.Text(1, LongestName);

    /// <summary>A dimension's value.</summary>
    public static readonly ValueShape DimensionValue = ValueShape.Text(1, 1024);

    private static readonly ValueShape Metric = ValueShape.Structure(
        new("Namespace", Name),
        new("MetricName", Name),
        new("Dimensions", ValueShape.List(ValueShape.Structure(new("Name", Name, Required: true), new("Value", DimensionValue, Required: true)), 0, MostDimensions)));

    private static readonly ValueShape MetricStat = ValueShape.Structure(
        new("Metric", Metric, Required: true),
        new("Period", ValueShape.Integer(1), Required: true),
        new("Stat", ValueShape.Text(), Required: true),
        new("Unit", ValueShape.Enum(Units)));

    /// <summary>One query of GetMetricData.</summary>
    public static readonly ValueShape Query = ValueShape.Structure(
        new("Id", Name, Required: true),
        new("MetricStat", MetricStat),
        new("Expression", ValueShape.Text(1, 2048)),
        new("Label", ValueShape.Text()),
        new("ReturnData", ValueShape.Boolean()),
        new("Period", ValueShape.Integer(1)),
        new("AccountId", Name));
}
