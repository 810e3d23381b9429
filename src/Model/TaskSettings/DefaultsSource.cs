namespace DmsDashboard.Model.TaskSettings;

/// <summary>Where defaults are known from.</summary>
/// <param name="Name">For a person.</param>
/// <param name="Link">Where to read on.</param>
/// <param name="Read">When they were read there.</param>
public sealed record DefaultsSource(string Name, Uri Link, DateOnly Read);
