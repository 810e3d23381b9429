namespace DmsDashboard.LocalAws.Simulation;

/// <summary>What a whole account shares: its seed and its speed.</summary>
internal sealed record SimulationPace(int Seed, double Speed);
