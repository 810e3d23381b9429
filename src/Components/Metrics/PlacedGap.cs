namespace DmsDashboard.Components.Metrics;

/// <summary>A gap in the chart's own pixels.</summary>
/// <param name="X">Its left edge.</param>
/// <param name="Width">How wide it is.</param>
/// <param name="IsNamed">True where the words fit.</param>
/// <param name="Words">What it says under the pointer.</param>
public sealed record PlacedGap(double X, double Width, bool IsNamed, string Words)
{
    public double Middle => X + (Width / 2);
}
