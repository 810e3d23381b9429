namespace DmsDashboard.Bench.Circuits;

/// <summary>Holds circuits open for as long as its standard input lasts: each line there is how many there shall be, each answer how many there are.</summary>
internal static class CircuitLoad
{
    public static async Task<int> RunAsync(Uri page, TextReader input, TextWriter output)
    {
        var circuits = new List<BlazorCircuit>();
        while (await input.ReadLineAsync() is { } line)
        {
            var wanted = int.Parse(line, System.Globalization.CultureInfo.InvariantCulture);
            while (circuits.Count < wanted)
            {
                circuits.Add(await BlazorCircuit.OpenAsync(page, CancellationToken.None));
            }

            while (circuits.Count > wanted)
            {
                await circuits[^1].DisposeAsync();
                circuits.RemoveAt(circuits.Count - 1);
            }

            if (circuits.FirstOrDefault(static circuit => circuit.Fault is not null) is { } broken)
            {
                await output.WriteLineAsync("fault " + broken.Fault);
                return 1;
            }

            await output.WriteLineAsync($"{circuits.Count} {circuits.Sum(circuit => circuit.Batches)} {circuits.Sum(circuit => circuit.Bytes)}");
        }

        return 0;
    }
}
