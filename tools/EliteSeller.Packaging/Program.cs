using System;
using EliteSeller.Packaging;

// Called by Package.targets, one step at a time:
//   bill <bill of materials>              takes out the hour at which it was made
//   notices <bill of materials> <file>    writes the notices of the packages that it lists
//   archive <folder> <zip>                packs a folder
//   sums <folder>                         writes SHA256SUMS over the files of a folder
switch (args)
{
    case ["bill", var bill]:
        BillOfMaterials.Load(bill).WithoutTime().Save(bill);
        return 0;
    case ["notices", var bill, var file]:
        Notices.Write(BillOfMaterials.Load(bill), file);
        return 0;
    case ["archive", var folder, var zip]:
        FolderArchive.Write(folder, zip);
        return 0;
    case ["sums", var folder]:
        CheckSums.Write(folder);
        return 0;
    default:
        Console.Error.WriteLine("Called by Package.targets: dotnet build tools/EliteSeller.Packaging -t:Package");
        return 64;
}
