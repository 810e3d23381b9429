namespace DmsDashboard.Components.Metrics;

/// <summary>How a line looks; never by colour alone.</summary>
public enum ChartTone
{
    /// <summary>What is said of the source, or of the whole: a solid line.</summary>
    Source,

    /// <summary>What is said of the target: a dashed line.</summary>
    Target,

    /// <summary>What is said of the full load: a dotted line.</summary>
    Load,
}
